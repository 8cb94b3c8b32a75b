using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>Describes a policy's parameter as a key with a value.</summary>
internal static class ParameterMember
{
    /// <exception cref="ArgumentException">The parameter's type is none that a setting can have.</exception>
    public static Member Of(PolicyParameter parameter) => ShapeOf(parameter.Type) is { } shape
        ? new(parameter.Name, parameter.Description, shape) { Default = parameter.Default }
        : throw new ArgumentException($"A parameter cannot be of type {parameter.Type.Name}.", nameof(parameter));

    /// <summary>Whether a setting can have a type.</summary>
    public static bool IsSettable(Type type) => ShapeOf(type) is not null;

    private static Shape? ShapeOf(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        return type == typeof(int) ? new IntegerShape()
            : type == typeof(bool) ? new BooleanShape()
            : type == typeof(string) ? Texts.Any
            : type == typeof(TimeSpan) ? Texts.Duration
            : IsListOf<int>(type) ? new ListParameterShape(new IntegerShape(), Converter<int>(type))
            : IsListOf<string>(type) ? new ListParameterShape(Texts.Any, Converter<string>(type))
            : null;
    }

    private static bool IsListOf<T>(Type type) => type == typeof(T[]) || type.IsAssignableFrom(typeof(ImmutableArray<T>));

    private static Func<IEnumerable<object>, object> Converter<T>(Type type) =>
        type.IsArray ? items => items.Cast<T>().ToArray() : items => items.Cast<T>().ToImmutableArray();
}
