namespace Auditor.Accounts.Reads;

/// <summary>What a call is made for.</summary>
internal enum ReadNeed
{
    /// <summary>Policies judge what it answers.</summary>
    Policies,

    /// <summary>Only a comparison with the template does.</summary>
    Drift,

    /// <summary>It answers the resource's tags.</summary>
    Tags,

    /// <summary>It links resources with stacks.</summary>
    Link,

    /// <summary>Nothing yet; it could be asked.</summary>
    Optional,
}
