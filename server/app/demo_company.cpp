#include "app/demo_company.hpp"

#include "capabilities/documents/documents.hpp"

namespace gendan {
namespace {

template <class Text>
Text text(std::string_view value) {
  return Text::parsed(value).value();
}

documents::BankAccount account(std::string_view currency, std::string_view number) {
  documents::BankAccount account;
  account.currency = Currency::parsed(currency);
  account.bank_name = text<Label>("Example Bank Co., Ltd., Ningbo Branch");
  account.bank_address = text<documents::PaperAddress>("1 Example Road, Yinzhou District, Ningbo, China");
  account.account_name = text<Label>("Ningbo Example Import & Export Co., Ltd.");
  account.account_number = text<Label>(number);
  account.swift = text<Label>("XXXXCNXXXXX");
  return account;
}

}  // namespace

void enter_demo_company(service::Call& call) {
  documents::Company company;
  company.name_zh = text<Label>("宁波示例进出口有限公司");
  company.name_en = text<Label>("Ningbo Example Import & Export Co., Ltd.");
  company.address_zh = text<documents::PaperAddress>("中国浙江省宁波市鄞州区示例路 1 号 示例大厦 8 楼");
  company.address_en =
      text<documents::PaperAddress>("8/F Example Building, 1 Example Road\nYinzhou District, Ningbo, Zhejiang, China");
  company.phone = text<Label>("+86 574 0000 0000");
  company.email = text<Label>("sales@example.com");
  company.website = text<Label>("www.example.com");
  company.tax_number = text<Label>("91330200EXAMPLE00X");
  company.signatory = text<Label>("Zhang Wei 张伟");
  company.accounts = {account("USD", "0000 0000 0000 0001"), account("EUR", "0000 0000 0000 0002")};
  documents::enter_company(call, company);
}

}  // namespace gendan
