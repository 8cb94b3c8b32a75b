using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Auditor.Tests.Reporting;

/// <summary>Copies records with every text in them, at any depth, replaced by a hostile one; texts that a record computes follow by themselves.</summary>
internal static class Hostile
{
    private static readonly MethodInfo CloneMethod = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo ListMethod = typeof(Hostile).GetMethod(nameof(List), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static T Of<T>(T record, string text)
        where T : class => (T)Copy(record, text)!;

    private static object? Copy(object? value, string text)
    {
        if (value is null or string)
        {
            return value is null ? null : text;
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ListMethod.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [value, text]);
        }

        if (type.IsValueType)
        {
            return value;
        }

        var copy = CloneMethod.Invoke(value, null)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(copy, Copy(property.GetValue(value), text));
        }

        return copy;
    }

    private static ImmutableArray<T> List<T>(IEnumerable items, string text) => [.. items.Cast<T>().Select(item => (T)Copy(item, text)!)];
}
