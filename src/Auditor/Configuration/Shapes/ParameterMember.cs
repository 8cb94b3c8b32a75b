using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>Describes a policy's parameter as a key with a value.</summary>
internal static class ParameterMember
{
    /// <exception cref="ArgumentException">The parameter's type is none that a setting can have.</exception>
    public static Member Of(PolicyParameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return type == typeof(int) ? Of(parameter, new IntegerShape())
            : type == typeof(bool) ? Of(parameter, new BooleanShape())
            : type == typeof(string) ? Of(parameter, Texts.Any)
            : type == typeof(TimeSpan) ? Of(parameter, Texts.Duration)
            : IsListOf<int>(type) ? Of(parameter, new ListParameterShape<int>(new IntegerShape(), type.IsArray))
            : IsListOf<string>(type) ? Of(parameter, new ListParameterShape<string>(Texts.Any, type.IsArray))
            : throw new ArgumentException($"A parameter cannot be of type {type.Name}.", nameof(parameter));
    }

    private static Member<T> Of<T>(PolicyParameter parameter, Shape<T> shape)
        where T : notnull => new(parameter.Name, parameter.Description, shape) { Default = parameter.Default };

    private static bool IsListOf<T>(Type type) => type == typeof(T[]) || type.IsAssignableFrom(typeof(ImmutableArray<T>));
}
