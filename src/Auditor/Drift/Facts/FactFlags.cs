namespace Auditor.Drift.Facts;

/// <summary>What the schema says of a property, besides values.</summary>
[Flags]
internal enum FactFlags
{
    None = 0,
    ReadOnly = 1,
    WriteOnly = 2,
    CreateOnly = 4,
    Identifier = 8,
    Unordered = 16,
    Attributes = 32,
    Enumeration = 64,
}
