// What a person gets first: own sentences as they stand in orders, complaints and articles of an exporter,
// and what people would type to find each of them.
#include <gtest/gtest.h>

#include <sstream>

#include "platform/search/index.hpp"
#include "platform/search/waiting.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> search_migrations();
}

namespace gendan::search {
namespace {

// id | text
constexpr std::string_view corpus = R"(
c01 | 客户反映不锈钢保温杯外包装纸箱破损，内盒挤压变形，要求补发二十套彩盒
c02 | 包装破损的赔偿标准：外箱破损不影响内件的按货值百分之二折让，内件受损的全额补发
c03 | 因包装强度不足造成破损的，供应商承担补货费用和二次运费，并在五个工作日内提交改善报告
c04 | 竹制砧板到港后开箱发现大面积发霉，集装箱顶部有冷凝水痕迹
c05 | 发霉预防：竹木制品装柜前含水率须低于百分之十二，每柜放置干燥剂不少于八条
c06 | 棉质浴巾第三批与首批确认样存在明显色差，客户拒收并要求返工
c07 | 色差判定以标准光源箱内四级灰卡为准，双方各保留一份封样
c08 | 收到货物短装三箱，装箱单为一百二十箱，实收一百一十七箱，请核对仓库出货记录
c09 | 铝合金法兰孔径偏小零点三毫米，无法与客户管道配套安装
c10 | 球阀压力测试时阀杆处漏水，怀疑密封圈材质用错
c11 | 陶瓷花盆运输途中碎裂率达到百分之八，远高于合同约定的百分之一
c12 | 电动玩具车电池鼓包，存在安全隐患，客户要求立即停售并召回
c13 | 充电器的插头规格错误，订单要求欧规，实际发出的是美规
c14 | 台灯外壳有烧焦异味，实验室检测结果为电源适配器过热
c15 | 雨伞骨架断裂，消费者在网上发表差评，经销商要求换货
c16 | 硅胶厨具有刺激性气味，未通过德国食品级检测
c17 | 原产地证书上的品名与发票不一致，海关扣留货物，产生滞港费
c18 | 提单收货人地址写错一个字母，目的港代理拒绝放货，需要改单
c19 | 信用证规定最迟装运日为三月十五日，实际装船日期晚了两天，银行提出不符点
c20 | 船公司甩柜导致交期延误一周，客户要求改为空运并由我方承担差价
c21 | 货代通知苏伊士运河拥堵，预计到港时间推迟十天，已告知客户
c22 | 客户要求将付款方式由电汇改为即期信用证，需重新评审合同
c23 | 客户逾期四十五天未付尾款，财务申请暂停发运后续订单
c24 | 报价单有效期已过，铜价上涨百分之六，需要重新核算阀门单价
c25 | 首件检验发现丝印商标位置偏移两毫米，已通知车间停机调整
c26 | 巡检记录显示缝线针距超差，责任班组为缝制二组
c27 | 终检抽样按一般检验水平二级执行，主要缺陷可接受质量限为二点五
c28 | 产前样经客户书面确认后方可投料，未确认不得排产
c29 | 大货面料缩水率超过百分之五，成衣洗后尺寸不合格
c30 | 供应商钢材断供，启用备用供应商并调整排产计划
c31 | 台风红色预警，宁波港暂停作业，启动应急预案通知所有在途订单的客户
c32 | 客户投诉售后响应太慢，邮件三天无人回复，要求更换业务对接人
c33 | 首次响应时限：紧急投诉两小时内，一般投诉四小时内，任何情况不得超过一个工作日
c34 | 客户满意度回访在问题解决后二十四小时内进行，低于三分的自动升级主管
c35 | 说明书缺少法语版本，不符合加拿大市场标签要求
c36 | 产品铭牌上的电压标注为二百二十伏，出口日本应为一百伏
c37 | 海运保险理赔需要提供货损照片、检验报告、提单和商业发票
c38 | 向承运人索赔的时效为交货之日起一年，须先保留事故现场证据
c39 | 冷链运输途中温度升至零下五度，记录仪报警三次，疫苗全部报废
c40 | 全程定位显示车辆偏离路线并在服务区停留六小时，怀疑货物被调包
c41 | 退货流程：客户填写退货申请，质检复核后由仓库安排提货，财务办理退款
c42 | 超出业务员权限的折让须由主管审批，金额超过五千美元的由总经理审批
c43 | 加急订单排产优先级高于常规订单，需生产经理和采购共同确认物料
c44 | 定制礼品套装需刻字，客户名单与实物刻字有三处错误
c45 | 木托盘没有熏蒸标识，被澳大利亚检疫部门要求退运
c46 | 条形码无法扫描，亚马逊仓库拒绝入库，需要现场贴标
c47 | 装柜时漏装两托，监装员签字的照片与数量不符
c48 | 客户改变唛头要求，已印刷的外箱全部需要覆盖贴纸
c49 | 玻璃水壶壶嘴毛刺割手，需要增加抛光工序
c50 | 背包拉链卡顿，拉头电镀层脱落
c51 | 地毯边缘开线，仓库返修后重新包装
c52 | 遥控器按键失灵，检查发现导电胶漏涂
c53 | 数据线充电速度慢，线芯截面积低于规格书要求
c54 | 折叠收纳箱卡扣易断，建议改用聚丙烯共聚料
c55 | 手机壳油墨附着力不足，百格测试掉漆
c56 | 餐具表面出现锈斑，盐雾试验只通过十二小时
c57 | 汇率波动超过百分之三时，报价部门须重新评估在手订单的毛利
c58 | 业务员离职交接清单：在手订单、未结投诉、客户联系方式、待收款项
c59 | 培训课程：如何安抚情绪激动的客户并在电话中确认事实
c60 | 每周订单例会纪要：高风险订单三个，指定责任人和完成日期
o01 | SO-2026-000117 PO-2024-0315 Hamburg Handels GmbH 不锈钢双层真空保温杯 WT-A100 500ml
o02 | SO-2026-000118 PO-2024-0351 Côte d'Ivoire Import SARL Stainless steel ball valve DN50 PN16
o03 | SO-2026-000119 4500098231 São Paulo Comércio 陶瓷花盆 CF-220/B 带托盘
o04 | SO-2026-000120 PO/7781/24 Osaka Trading 竹木餐具套装 BW-31 刻字定制
o05 | SO-2026-000121 REQ#88-2210 Gdańsk Dom i Ogród Folding storage box SB-45L grey
o06 | SO-2026-000217 PO-2025-0315 Hamburg Handels GmbH Hex bolt M8x40 zinc plated
)";

// query | the id that must come first
constexpr std::string_view questions = R"(
保温杯包装破损 | c01
包装破损 赔偿标准 | c02
破损供应商承担 | c03
砧板发霉 | c04
怎样预防发霉 | c05
浴巾色差 | c06
色差怎么判定 | c07
短装 | c08
少了三箱货 | c08
法兰孔径偏小 | c09
阀门漏水 | c10
花盆碎裂 | c11
电池鼓包 | c12
插头规格错误 | c13
有烧焦的味道 | c14
雨伞断了 | c15
食品级检测没通过 | c16
海关扣留 | c17
提单地址写错 | c18
信用证不符点 | c19
甩柜 | c20
運河擁堵 | c21
付款方式改为信用证 | c22
尾款没付 | c23
铜价上涨 | c24
商标位置偏移 | c25
针距超差 | c26
终检抽样 可接受质量限 | c27
产前样没有确认可以排产吗 | c28
缩水率 | c29
备用供应商 | c30
台风 | c31
邮件没人回复 | c32
首次响应时限 | c33
满意度回访 | c34
缺法语说明书 | c35
电压标错 出口日本 | c36
保险理赔要哪些资料 | c37
索赔时效 | c38
溫度記錄儀報警 | c39
车辆偏离路线 | c40
怎么退货 | c41
折让审批权限 | c42
加急订单优先 | c43
刻字错误 | c44
熏蒸 | c45
条码扫不出来 | c46
漏装两托 | c47
唛头 | c48
毛刺 | c49
拉链 | c50
地毯开线 | c51
按键失灵 | c52
充电慢的数据线 | c53
卡扣断 | c54
掉漆 | c55
生锈 盐雾试验 | c56
汇率波动 | c57
离职交接 | c58
安抚客户 | c59
订单例会 | c60
PO-2024-0315 | o01
0351 | o02
cote d'ivoire | o02
4500098231 | o03
ＣＦ－２２０ | o03
osaka 刻字 | o04
88-2210 | o05
gdansk | o05
hamburg bolt | o06
SO-2026-000217 | o06
wt a100 | o01
M8 | o06
客户说味道刺鼻 | c16
发票品名对不上 | c17
加拿大 标签 | c35
业务员走了怎么交接 | c58
交期延误改空运谁付钱 | c20
货损照片 | c37
钢材供应不上 | c30
退款找谁 | c41
报价过期 | c24
澳大利亚 木托盘 | c45
)";

std::vector<std::pair<std::string, std::string>> table(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> rows;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (auto const bar = line.find(" | "); bar != std::string::npos)
      rows.emplace_back(line.substr(0, bar), line.substr(bar + 3));
  }
  return rows;
}

class SearchQuality : public testing::BothDatabases {};
BOTH_DATABASES(SearchQuality);

TEST_P(SearchQuality, PutsTheExpectedTextFirstNearlyAlways) {
  migrate(search_migrations());
  database().write([](sql::Transaction& tx) {
    for (auto const& [id, text] : table(corpus)) {
      put(tx, {.kind = id.front() == 'c' ? "case" : "order", .id = id, .texts = {{text, 1}}});
      if (id == "c40") move_waiting(tx, 1);
    }
  });
  auto const asked = table(questions);
  std::size_t right = 0;
  std::string wrong;
  for (auto const& [query, expected] : asked) {
    auto const found = database().read([&](sql::Transaction& tx) { return find(tx, {.text = query, .limit = 3}); });
    auto const first = found.hits.empty() ? "nothing" : found.hits.front().id;
    if (first == expected)
      ++right;
    else
      wrong += query + ": " + first + " instead of " + expected + "\n";
  }
  EXPECT_GE(right * 100, asked.size() * 95) << right << " of " << asked.size() << "\n" << wrong;
}

}  // namespace
}  // namespace gendan::search
