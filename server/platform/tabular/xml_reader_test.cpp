#include "platform/tabular/xml_reader.hpp"

#include <gtest/gtest.h>

#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

// "<a x=1>", "</a>" and texts, one after another; adjacent texts joined.
std::string tokens_of(std::string const& text, std::size_t most_at_once = std::string::npos) {
  XmlReader xml(std::make_unique<MemoryBytes>(text, most_at_once));
  std::string result;
  for (auto token = xml.next(); token != XmlReader::Token::done; token = xml.next()) {
    if (token == XmlReader::Token::text) {
      result += xml.text();
    } else if (token == XmlReader::Token::end) {
      result += "</" + std::string(xml.name()) + '>';
    } else {
      result += '<' + std::string(xml.name());
      for (auto const* name : {"r", "t", "name"}) {
        if (xml.raw_attribute(name)) result += ' ' + std::string(name) + '=' + xml.attribute(name);
      }
      result += '>';
    }
  }
  return result;
}

TEST(Xml, IsReadAsItsTokensWhereverItIsCut) {
  struct {
    std::string text;
    std::string expected;
  } const examples[] = {
      {"<a/>", "<a></a>"},
      {"<a></a>", "<a></a>"},
      {"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- > --><a>x</a>\n<!-- -->", "<a>x</a>"},
      {"<x:a r=\"1\"><x:b  t = '2'\n/></x:a >", "<a r=1><b t=2></b></a>"},
      {"<a r='>' name=\"'&amp;&#x4E2D;\"/>", "<a r=> name='&中></a>"},
      {"<a xmlns:r='2' p:r='1'/>", "<a r=1></a>"},
      {"<a>1 &lt; 2 &amp;&#65;&#x1F600;&quot;&apos;&gt;</a>", "<a>1 < 2 &A😀\"'></a>"},
      {"<a>x<![CDATA[<&amp;]]]>]]>y</a>", "<a>x<&amp;]]]>y</a>"},
      {"<a>x<!-- no -->y<?no?>z</a>", "<a>xyz</a>"},
      {"<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"},
      {"<a>破损</a>", "<a>破损</a>"},
  };
  for (auto const& [text, expected] : examples) {
    for (std::size_t most_at_once : {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::string::npos}) {
      EXPECT_EQ(tokens_of(text, most_at_once), expected) << text << " by " << most_at_once;
    }
  }
}

TEST(Xml, IsRefusedWhenItIsMalformedOrUnsafe) {
  std::string deep;
  for (int level = 0; level < 101; ++level) deep += "<a>";
  struct {
    std::string text;
    std::string expected;
  } const examples[] = {
      {"<a>", "invalid malformed_xml"},
      {"<a></b>", "invalid malformed_xml"},
      {"<x:a></a>", "invalid malformed_xml"},
      {"</a>", "invalid malformed_xml"},
      {"<a", "invalid malformed_xml"},
      {"<a r='", "invalid malformed_xml"},
      {"<a r=1/>", "invalid malformed_xml"},
      {"<a r/>", "invalid malformed_xml"},
      {"<a <b/>", "invalid malformed_xml"},
      {"< a/>", "invalid malformed_xml"},
      {"<>x</>", "invalid malformed_xml"},
      {"x<a/>", "invalid malformed_xml"},
      {"<a/>x", "invalid malformed_xml"},
      {"<!-- <a/>", "invalid malformed_xml"},
      {"<a><![CDATA[</a>", "invalid malformed_xml"},
      {"<a>&amp</a>", "invalid malformed_xml"},
      {"<a>&#0;</a>", "invalid malformed_xml"},
      {"<a>&#xD800;</a>", "invalid malformed_xml"},
      {"<a>&#x110000;</a>", "invalid malformed_xml"},
      {"<a>&#99999999999;</a>", "invalid malformed_xml"},
      {"<a>&#;</a>", "invalid malformed_xml"},
      {"<a>&nbsp;</a>", "invalid unknown_xml_entity"},
      {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "invalid xml_document_type"},
      {"<a>\xFF</a>", "invalid invalid_encoding"},
      {"<a><![CDATA[\xFF]]></a>", "invalid invalid_encoding"},
      {deep, "too_large xml_too_deep 100"},
      {"<a>" + std::string(4'000'000, 'x') + "</a>", "too_large xml_token_too_large 2097152"},
      {"<a r='" + std::string(4'000'000, 'x') + "'/>", "too_large xml_token_too_large 2097152"},
  };
  for (auto const& [text, expected] : examples) {
    EXPECT_EQ(made::refusal_of([&] { tokens_of(text); }), expected) << text.substr(0, 60);
  }
}

TEST(Xml, ElementsCanBeSkipped) {
  XmlReader xml(std::make_unique<MemoryBytes>("<a><b>1<c/>2</b><d/></a>"));
  xml.next();
  xml.next();
  xml.skip_element();
  EXPECT_TRUE(xml.is_end_of("b"));
  xml.next();
  EXPECT_TRUE(xml.is_start_of("d"));
  xml.skip_element();
  EXPECT_TRUE(xml.is_end_of("d"));
}

}  // namespace
}  // namespace gendan::tabular
