using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;

namespace Policies.Model;

/// <summary>A policy of a catalogue before its parameters are bound.</summary>
public sealed class PolicyDescriptor
{
    private readonly ConstructorInfo _constructor;
    private ImmutableArray<PolicyParameter> _parameters;

    /// <summary>Describes a policy class with one public constructor, each parameter of which has a default and a <see cref="DescriptionAttribute"/>.</summary>
    /// <exception cref="ArgumentException">The class has no or several public constructors.</exception>
    public PolicyDescriptor(Type type)
    {
        PolicyType = type;
        _constructor = type.GetConstructors() is [var only] ? only : throw new ArgumentException($"{type.Name} must have exactly one public constructor.", nameof(type));
        Default = Create(ImmutableDictionary<string, object?>.Empty);
    }

    /// <summary>The policy's class.</summary>
    public Type PolicyType { get; }

    /// <summary>The policy with every parameter at its default.</summary>
    public Policy Default { get; }

    /// <summary>What a person needs to know about the policy.</summary>
    public PolicyMetadata Metadata => Default.Metadata;

    /// <summary>The id.</summary>
    public string Id => Metadata.Id;

    /// <summary>The text of <c>Name.cases.yaml</c>, which stands beside the class and is embedded in its assembly; null where there is none.</summary>
    public string? Cases => Companion("cases.yaml");

    /// <summary>The text of <c>Name.cdk.cs</c>, statements that build a compliant example with the CDK; null where there is none.</summary>
    public string? CdkExample => Companion("cdk.cs");

    /// <summary>The parameters in the constructor's order.</summary>
    public ImmutableArray<PolicyParameter> Parameters =>
        _parameters.IsDefault
            ? _parameters = [.. _constructor.GetParameters().Select(parameter => new PolicyParameter(
                parameter.Name!, parameter.ParameterType, parameter.DefaultValue, parameter.GetCustomAttribute<DescriptionAttribute>()?.Description ?? ""))]
            : _parameters;

    /// <summary>The policy with these parameters, by name; the others at their defaults.</summary>
    /// <exception cref="ArgumentException">A value is of another type than its parameter, or outside what the policy accepts.</exception>
    public Policy Create(IReadOnlyDictionary<string, object?> values)
    {
        var parameters = _constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = values.TryGetValue(parameters[i].Name!, out var value) ? value : parameters[i].DefaultValue;
        }

        try
        {
            return (Policy)_constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (ArgumentOutOfRangeException outside)
        {
            throw new ArgumentException(outside.Message, outside.ParamName, outside);
        }
    }

    private string? Companion(string ending)
    {
        using var stream = PolicyType.Assembly.GetManifestResourceStream($"{PolicyType.FullName}.{ending}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
