using System.Reflection;
using System.Text;

namespace Auditor.Authoring;

/// <summary>An assembly of somebody's own policies, and where its classes are written.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Shown">What <c>--policy-path</c> says.</param>
/// <param name="Sources">The files that it was compiled from, or null for a class library.</param>
internal sealed record OwnAssembly(Assembly Assembly, string Shown, PolicySources? Sources)
{
    /// <summary>A problem with a class, at the line that declares it where that is known.</summary>
    public Problem Problem(Type type, string message)
    {
        foreach (var file in Sources?.Code ?? [])
        {
            var text = Encoding.UTF8.GetString(file.Content);
            for (var at = text.IndexOf($"class {type.Name}", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"class {type.Name}", at + 1, StringComparison.Ordinal))
            {
                var end = at + "class ".Length + type.Name.Length;
                if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                {
                    return new(ProblemKind.Policy, message, Sources!.Shown(file.Name), text.AsSpan(0, at).Count('\n') + 1);
                }
            }
        }

        return new(ProblemKind.Policy, message, Shown);
    }
}
