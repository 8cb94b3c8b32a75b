using System.Globalization;
using CsCheck;

namespace Auditor.Tests.Templates;

/// <summary>What a generated template says, whichever way it is then written.</summary>
internal abstract record WrittenTree
{
    private static readonly Gen<string> Texts = Gen.OneOf("a", "B", "z9", "é", "漢", "😀", " ", ": ", "#", "\"", "'", "\\", "\n", "\t", "-", "{", "]", ",", "&", "*", "!", "%", "${A}", "AWS::S3::Bucket", "true", "012", "~")
        .Array[0, 5].Select(string.Concat);

    private static readonly Gen<WrittenTree> Leaves = Gen.OneOf(
        Texts.Select(text => (WrittenTree)new Text(text)),
        Gen.Int.Select(number => (WrittenTree)new Plain(number.ToString(CultureInfo.InvariantCulture))),
        Gen.OneOf<WrittenTree>(new Plain("true"), new Plain("false"), new Plain("null"), new Plain("-1.50e3")));

    /// <summary>Templates of some levels.</summary>
    public static Gen<WrittenTree> Templates { get; } = Maps(Nodes(3));

    private static Gen<WrittenTree> Nodes(int depth) => depth is 0 ? Leaves : Gen.Frequency(
        (3, Leaves),
        (2, Maps(Nodes(depth - 1))),
        (2, Nodes(depth - 1).Array[0, 4].Select(items => (WrittenTree)new List(items))),
        (1, Gen.Select(Gen.OneOf("Ref", "Fn::Sub", "Fn::Join", "Condition", "Fn::Invented"), Nodes(depth - 1), (name, argument) => (WrittenTree)new Function(name, argument))));

    private static Gen<WrittenTree> Maps(Gen<WrittenTree> values) => Gen.Select(Texts, values).Array[1, 5]
        .Select(pairs => (WrittenTree)new Map([.. pairs.DistinctBy(pair => pair.Item1, StringComparer.Ordinal)]));

    internal sealed record Text(string Content) : WrittenTree;

    /// <summary>A number, boolean or null.</summary>
    internal sealed record Plain(string Content) : WrittenTree;

    internal sealed record List(IReadOnlyList<WrittenTree> Items) : WrittenTree;

    internal sealed record Map(IReadOnlyList<(string Key, WrittenTree Value)> Entries) : WrittenTree;

    internal sealed record Function(string Name, WrittenTree Argument) : WrittenTree;
}
