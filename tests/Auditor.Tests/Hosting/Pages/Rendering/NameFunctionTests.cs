using Auditor.Hosting.Pages.Rendering;
using Auditor.Reporting.Html;
using Scriban;
using Scriban.Runtime;

namespace Auditor.Tests.Hosting.Pages.Rendering;

/// <summary>Where lines may end in names.</summary>
public sealed class NameFunctionTests
{
    [Theory]
    [InlineData("App/Database/Resource", "App/|Database/|Resource")]
    [InlineData("AWS::RDS::DBInstance", "AWS::|RDS::|DBInstance")]
    [InlineData("arn:aws:s3:::bucket/", "arn:aws:s3::|:bucket/")]
    [InlineData("/aws/lambda", "/|aws/|lambda")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("<b>/&amp;/\"", "&lt;b&gt;/|&amp;amp;/|&quot;")]
    public void A_line_ends_after_slashes_and_pairs_of_colons_and_every_part_is_escaped(string name, string parts)
    {
        using var writer = new StringWriter();
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("name", new NameFunction(), readOnly: true);
        functions.SetValue("it", name, readOnly: true);
        new EscapingContext(functions, writer).Evaluate(Template.Parse("{{ name it }}").Page!);

        Assert.Equal(parts.Replace("|", "<wbr/>", StringComparison.Ordinal), writer.ToString());
    }
}
