namespace Policies.Model;

/// <summary>How a scalar was written. CloudFormation coerces between them, and so do the conversions of <see cref="Property"/>.</summary>
public enum ScalarKind
{
    /// <summary>A text, in quotes or not.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>, which CloudFormation does not accept as a property's value.</summary>
    Null,
}
