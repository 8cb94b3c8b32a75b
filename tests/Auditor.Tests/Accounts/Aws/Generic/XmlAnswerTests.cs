using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Aws.Generic;

namespace Auditor.Tests.Accounts.Aws.Generic;

public sealed class XmlAnswerTests
{
    private static readonly XmlShape Shape = new()
    {
        Lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["Subnets"] = FrozenSet.Create(StringComparer.Ordinal, "Subnet"),
            ["Items"] = FrozenSet.Create(StringComparer.Ordinal, "Origin", "Method"),
            ["Tag"] = FrozenSet.Create(StringComparer.Ordinal, "Tag"),
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Maps = FrozenSet.Create(StringComparer.Ordinal, "Attributes"),
        Flattened = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LifecycleConfiguration/Rule"] = "Rules",
            ["Transition"] = "Transitions",
        }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    [Theory]
    [InlineData("<A><Name>x</Name></A>", """{"Name":"x"}""")]
    [InlineData("""<A xmlns="urn:a"><b:Name xmlns:b="urn:b">x</b:Name></A>""", """{"Name":"x"}""")]
    [InlineData("<A><Name/></A>", """{"Name":""}""")]
    [InlineData("<A>\n  <Name>  two  spaces </Name>\n</A>", """{"Name":"  two  spaces "}""")]
    [InlineData("<A><Name><![CDATA[<x>]]> &amp; y</Name></A>", """{"Name":"<x> & y"}""")]
    [InlineData("<A><Name>a<!-- b -->c</Name></A>", """{"Name":"ac"}""")]
    [InlineData("<A/>", "\"\"")]
    public void Text_and_objects_are_what_they_are(string xml, string json) => Assert.Equal(json, Read(xml));

    [Theory]
    [InlineData("<A><Subnets><Subnet><Id>1</Id></Subnet></Subnets></A>", """{"Subnets":[{"Id":"1"}]}""")]
    [InlineData("<A><Subnets><Subnet>1</Subnet><Subnet>2</Subnet></Subnets></A>", """{"Subnets":["1","2"]}""")]
    [InlineData("<A><Subnets/></A>", """{"Subnets":[]}""")]
    [InlineData("<A><Subnets>\n</Subnets></A>", """{"Subnets":[]}""")]
    [InlineData("<A><Items><Method>GET</Method></Items></A>", """{"Items":["GET"]}""")]
    public void A_list_is_known_by_its_name_and_its_items(string xml, string json) => Assert.Equal(json, Read(xml));

    [Theory]
    [InlineData("<A><Tag><Tag>a</Tag></Tag></A>", """{"Tag":["a"]}""")]
    [InlineData("<A><Tag><Key>k</Key><Value>v</Value></Tag></A>", """{"Tag":{"Key":"k","Value":"v"}}""")]
    [InlineData("<A><Subnets><Other>1</Other></Subnets></A>", """{"Subnets":{"Other":"1"}}""")]
    public void The_name_of_a_list_alone_makes_none(string xml, string json) => Assert.Equal(json, Read(xml));

    [Theory]
    [InlineData("<A><Attributes><entry><key>Owner</key><value>1</value></entry><entry><key>Policy</key><value>{}</value></entry></Attributes></A>", """{"Attributes":{"Owner":"1","Policy":"{}"}}""")]
    [InlineData("<A><Attributes/></A>", """{"Attributes":{}}""")]
    [InlineData("<A><Attributes><entry><key>Empty</key><value/></entry></Attributes></A>", """{"Attributes":{"Empty":""}}""")]
    public void A_map_is_an_object(string xml, string json) => Assert.Equal(json, Read(xml));

    [Theory]
    [InlineData("<LifecycleConfiguration><Rule><ID>1</ID></Rule></LifecycleConfiguration>", """{"Rules":[{"ID":"1"}]}""")]
    [InlineData("<LifecycleConfiguration><Rule><Transition>1</Transition><Transition>2</Transition></Rule></LifecycleConfiguration>", """{"Rules":[{"Transitions":["1","2"]}]}""")]
    [InlineData("<ObjectLockConfiguration><Rule><Days>1</Days></Rule></ObjectLockConfiguration>", """{"Rule":{"Days":"1"}}""")]
    public void A_flattened_list_has_its_members_name_where_its_parent_has_it(string xml, string json) => Assert.Equal(json, Read(xml));

    [Fact]
    public void An_element_that_comes_again_is_never_lost() => Assert.Equal("""{"Surprise":["1","2","3"]}""", Read("<A><Surprise>1</Surprise><Surprise>2</Surprise><Surprise>3</Surprise></A>"));

    [Fact]
    public void The_type_of_a_grantee_is_a_member() => Assert.Equal(
        """{"Grantee":{"Type":"Group","URI":"http://acs.amazonaws.com/groups/global/AllUsers"}}""",
        Read("""<A><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee></A>"""));

    [Theory]
    [InlineData("<A><B></A>")]
    [InlineData("<A><B>")]
    [InlineData("<A/><B/>")]
    [InlineData("<A/>rest")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("<!DOCTYPE A [<!ENTITY x \"y\">]><A>&x;</A>")]
    [InlineData("<!DOCTYPE A SYSTEM \"http://127.0.0.1:1/a.dtd\"><A/>")]
    public void What_is_no_xml_or_defines_its_own_is_refused(string xml) => Assert.Throws<XmlException>(() => Read(xml));

    [Fact]
    public void What_is_too_deep_is_refused()
    {
        var xml = string.Concat(Enumerable.Repeat("<A>", 100_000));

        Assert.Equal("TooDeep", Assert.Throws<MalformedAnswerException>(() => Read(xml)).Code);
    }

    private static string Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return XmlAnswer.Read(stream, Shape).Content.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
