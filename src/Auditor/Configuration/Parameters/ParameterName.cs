namespace Auditor.Configuration.Parameters;

/// <summary>A parameter that a value is given to.</summary>
/// <param name="Stack">The stack, or null for every stack that declares the parameter.</param>
/// <param name="Name">The parameter.</param>
internal sealed record ParameterName(string? Stack, string Name)
{
    private const string EveryStack = "*";

    /// <summary>Reads a name in CDK's form, <c>Stack:Name</c> or <c>Name</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ParameterName name)
    {
        var colon = text.IndexOf(':');
        var stack = colon < 0 ? EveryStack : text[..colon].Trim();
        var parameter = text[(colon + 1)..].Trim();
        name = new(stack is EveryStack ? null : stack.ToString(), parameter.ToString());
        return !stack.IsEmpty && !parameter.IsEmpty;
    }

    public override string ToString() => Stack is null ? Name : $"{Stack}:{Name}";
}
