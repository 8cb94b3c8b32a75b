namespace Tools.DriftFacts.Transforms;

/// <summary>A formula, as far as it can be read.</summary>
internal abstract record Expression
{
    /// <summary>A property: <c>Name</c>, <c>MasterUserSecret.KmsKeyId</c>.</summary>
    internal sealed record Property(string Path) : Expression;

    /// <summary>Text in quotes.</summary>
    internal sealed record Text(string Value) : Expression;

    /// <summary>A number.</summary>
    internal sealed record Number(string Value) : Expression;

    /// <summary>A function: <c>$lowercase(Name)</c>.</summary>
    internal sealed record Call(string Function, params Expression[] Arguments) : Expression;

    /// <summary>A list in brackets.</summary>
    internal sealed record Items(params Expression[] Of) : Expression;

    /// <summary>The last of a list: <c>…[-1]</c>.</summary>
    internal sealed record Last(Expression Of) : Expression;

    /// <summary>Whether two are equal.</summary>
    internal sealed record Equal(Expression Left, Expression Right) : Expression;

    /// <summary>One or the other.</summary>
    internal sealed record Choice(Expression Condition, Expression Then, Expression Otherwise) : Expression;
}
