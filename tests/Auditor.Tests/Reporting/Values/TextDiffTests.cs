using System.Collections.Immutable;
using Auditor.Reporting.Values;

namespace Auditor.Tests.Reporting.Values;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("same", "same", "same", "same")]
    [InlineData("7", "14", "[7]", "[14]")]
    [InlineData("\"Deny\"", "\"Allow\"", "[\"Deny\"]", "[\"Allow\"]")]
    [InlineData("arn:aws:s3:::a/*", "arn:aws:s3:::b/*", "arn:aws:s3:::[a]/*", "arn:aws:s3:::[b]/*")]
    [InlineData("TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.2_[2019]", "TLSv1.2_[2021]")]
    [InlineData("10.0.0.0/16, 10.1.0.0/16", "10.0.0.0/16", "10.0.0.0/16[, 10.1.0.0/16]", "10.0.0.0/16")]
    [InlineData("Größe eins 🎉", "Größe zwei 🎉", "Größe [eins] 🎉", "Größe [zwei] 🎉")]
    [InlineData("", "a", "", "[a]")]
    public void What_the_other_text_has_not_is_marked(string before, string after, string first, string second)
    {
        var (one, other) = TextDiff.Of(before, after);
        Assert.Equal((first, second), (Marked(one), Marked(other)));
    }

    private static string Marked(ImmutableArray<TextPart> parts) => string.Concat(parts.Select(part => part.IsChanged ? $"[{part.Text}]" : part.Text));
}
