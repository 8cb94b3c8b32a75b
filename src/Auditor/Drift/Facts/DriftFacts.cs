namespace Auditor.Drift.Facts;

/// <summary>The facts of all types that accounts are read for, generated from CloudFormation's resource schemas and embedded.</summary>
internal static class DriftFacts
{
    /// <summary>The facts of a type, or null where there is no schema of it.</summary>
    public static TypeFacts? Find(string type) => throw new NotSupportedException(type);
}
