namespace Auditor.Accounts.Reads;

/// <summary>How often a type is listed.</summary>
internal enum ReadScope
{
    /// <summary>In every region of every account.</summary>
    Region,

    /// <summary>Once per account; each bucket is then asked at its own region.</summary>
    Account,
}
