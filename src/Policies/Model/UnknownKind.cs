namespace Policies.Model;

/// <summary>What keeps a value from being known before deployment, or at all.</summary>
public enum UnknownKind
{
    /// <summary>A parameter without a value.</summary>
    Parameter,

    /// <summary>A pseudo parameter such as <c>AWS::AccountId</c> of a template without a target.</summary>
    PseudoParameter,

    /// <summary>An export of a stack that was not read.</summary>
    Import,

    /// <summary><c>{{resolve:…}}</c>: Systems Manager or Secrets Manager answers on deployment.</summary>
    DynamicReference,

    /// <summary>An attribute of something outside the graph, such as a nested stack that was not read.</summary>
    Attribute,

    /// <summary>The result of a function that only AWS can evaluate, such as <c>Fn::GetAZs</c>.</summary>
    Function,

    /// <summary>What a macro would produce.</summary>
    Macro,

    /// <summary>An answer of AWS that was denied, throttled or broken.</summary>
    Access,

    /// <summary>A value of a wrong shape, or a reference to what does not exist; reported as an error of its own.</summary>
    Malformed,
}
