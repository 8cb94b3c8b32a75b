using System.Globalization;

namespace FakeAws.Scale;

/// <summary>Ids of the one account that answers are written for; they hold the account's number, so that every account has ids of its own once it is put in.</summary>
internal sealed class ScaleIds(string region)
{
    /// <summary>Stands for the account that asks; of the same length, and unlike anything else in an answer.</summary>
    public const string Account = "987654321098";

    public const string Time = "2026-01-05T10:00:00.000Z";

    public const double Seconds = 1767607200.0;

    public string Region { get; } = region;

    /// <summary>An id of EC2's kind: <c>vpc-98765432109800003</c>.</summary>
    public static string Id(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Account}{index:x5}");

    /// <summary>A name: <c>orders-03-987654321098</c>.</summary>
    public static string Name(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}-{index:00}-{Account}");

    /// <summary>A UUID that holds the account.</summary>
    public static string Uuid(int index) => string.Create(CultureInfo.InvariantCulture, $"0000{index:x4}-0000-4000-8000-{Account}");

    public string Arn(string service, string rest) => $"arn:aws:{service}:{Region}:{Account}:{rest}";

    public static string GlobalArn(string service, string rest) => $"arn:aws:{service}::{Account}:{rest}";

    public string Zone(int index) => Region + "abc"[index % 3];

    public string KeyArn(int index) => Arn("kms", $"key/{Uuid(index)}");
}
