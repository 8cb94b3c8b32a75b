namespace Auditor.Hosting.Storage.Postures;

/// <summary>By what a trend is told apart. The numbers are stored.</summary>
internal enum TrendDimension
{
    Account = 0,

    /// <summary>A policy, or a kind of difference such as <c>drift-not-equal</c>.</summary>
    Policy = 1,

    Environment = 2,
}
