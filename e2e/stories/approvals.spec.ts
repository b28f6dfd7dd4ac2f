import { expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

// Another person sits down at the browser.
async function change(page: Page, signIn: (account: string) => Promise<void>, account: string) {
  await page.context().clearCookies();
  await signIn(account);
}

async function openOrder(page: Page, reference: RegExp) {
  await page.goto('/orders');
  await page.getByRole('row', { name: reference }).getByRole('link').click();
}

test('Production, purchasing and finance review a custom order, each from their own list', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('zhaolei');
  await expect(page.getByText('评审合同：生产能否按交期、成本、信用接单')).toBeVisible();
  await page.goto('/approvals');
  await page
    .getByRole('row', { name: /合同评审/ })
    .getByRole('link')
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('礼品盒 定制印刷')).toBeVisible();
  await expectAccessible();
  await pictures('approvals');
  await panel.getByRole('button', { name: /^拒\s?绝$/ }).click();
  await expect(panel.getByText('拒绝须写明理由')).toBeVisible();
  await panel.getByLabel('理由').fill('5 月排产可行');
  await panel.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(panel.getByText('5 月排产可行')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^同\s?意$/ })).toHaveCount(0);

  for (const account of ['qianfei', 'wumin']) {
    await change(page, signIn, account);
    await page.goto('/approvals');
    await page
      .getByRole('row', { name: /合同评审/ })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: /^同\s?意$/ }).click();
    await expect(page.getByText('意见已提交')).toBeVisible();
  }

  await change(page, signIn, 'lina');
  await openOrder(page, /ST-2208/);
  await expect(page.getByText('合同评审通过').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '发起合同评审' })).toHaveCount(0);
  await expect(page.getByText('审批结束').first()).toBeVisible();
});

test('A gate is opened by hand by two people, seen on the order and counted', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await openOrder(page, /PO-4500017/);
  await page.getByRole('button', { name: '申请人工放行' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByLabel('为什么放行').fill('客户先要评审，资料周五补齐');
  await expectAccessible();
  await dialog.getByRole('button', { name: '申请人工放行' }).click();
  await expect(page.getByText('等待：主管')).toBeVisible();

  await change(page, signIn, 'zhangwei');
  await page.goto('/approvals');
  await page
    .getByRole('row', { name: /人工放行关卡/ })
    .getByRole('link')
    .click();
  await expect(page.getByText('客户先要评审，资料周五补齐')).toBeVisible();
  await page.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(page.getByText('意见已提交')).toBeVisible();
  await page.goto('/gate-openings');
  await expect(page.getByRole('row', { name: /资料周五补齐/ })).toBeVisible();
  await expectAccessible();
  await pictures('gate-openings');

  await change(page, signIn, 'lina');
  await openOrder(page, /PO-4500017/);
  await expect(page.getByText('已人工放行')).toBeVisible();
  await expect(page.getByText(/李娜 申请，张伟 同意/)).toBeVisible();
  await expectAccessible();
  await pictures('order-opened-by-hand');
  await page.getByRole('button', { name: '转为「评审中」' }).click();
  await expect(page.getByText('已转为「评审中」')).toBeVisible();
});

test('Somebody who goes away names who decides in their place, and the record says so', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('wumin');
  await page.goto('/profile');
  await page.getByRole('button', { name: '指定代理人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('代理人').fill('何平');
  await page.getByTitle('何平').click();
  await expectAccessible();
  await dialog.getByRole('button', { name: '指定代理人' }).click();
  await expect(page.getByText('正在代理')).toBeVisible();
  await expectAccessible();
  await pictures('profile-deputies');

  await change(page, signIn, 'heping');
  await page.goto('/approvals');
  await page
    .getByRole('row', { name: /合同评审/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('radio', { name: '财务（代 吴敏）' })).toBeChecked();
  await page.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(page.getByText(/何平（代 吴敏）/)).toBeVisible();
});

test('An administrator says of which orders contract review is asked', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('admin');
  await page.goto('/contract-review-policy');
  await page.getByRole('checkbox', { name: '常规' }).check();
  await expectAccessible();
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText('规则已保存')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '常规' })).toBeChecked();
  await pictures('contract-review-policy');
  await page.goto('/deputies');
  await page.getByRole('button', { name: '指定代理人' }).click();
  await expect(page.getByLabel('谁不在')).toBeVisible();
  await expectAccessible();
});
