namespace FakeAws.Scale.Estates;

/// <summary>What has become of a resource since it was deployed.</summary>
internal enum EstateChange
{
    None,

    /// <summary>One of its properties has another value.</summary>
    Changed,

    Deleted,
}
