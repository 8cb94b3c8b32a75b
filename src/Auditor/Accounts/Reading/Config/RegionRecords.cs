namespace Auditor.Accounts.Reading.Config;

/// <summary>What AWS Config has of one region.</summary>
/// <param name="Recorder">What it records there.</param>
/// <param name="Rows">What it answered.</param>
internal sealed record RegionRecords(RecorderState Recorder, RecordedRows Rows)
{
    /// <summary>Why a type's items are not to be relied on; null where they are.</summary>
    public string? WhyNot(string type) => Recorder.WhyNot(type) ?? Rows.Problem(type);
}
