namespace Auditor.Hosting.Security;

/// <summary>What a person is to the hosted auditor.</summary>
internal enum AccessRole
{
    /// <summary>Sees everything that the pages show, and changes nothing.</summary>
    Reader,

    /// <summary>Also starts scans, and makes and revokes tokens.</summary>
    Operator,
}
