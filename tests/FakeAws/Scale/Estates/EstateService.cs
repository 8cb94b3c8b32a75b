using System.Globalization;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale.Estates;

/// <summary>The kinds of resources of some services, and what these services answer of them.</summary>
internal abstract class EstateService(ScaleEstate estate)
{
    /// <summary>Tags as templates write them.</summary>
    protected const string Tags = """[{"Key":"team","Value":{"Ref":"Team"}}]""";

    public abstract IEnumerable<EstateKind> Kinds { get; }

    protected ScaleEstate Estate { get; } = estate;

    /// <summary>The answer; null where the request is for another service, or for nothing that there is.</summary>
    public abstract AwsResponse? Answer(AwsRequest request);

    protected bool IsChanged(EstateKind kind, int number) => Estate.ChangeOf(kind, number) is EstateChange.Changed;

    /// <summary>What a list answers of those that are still there, made when it is read.</summary>
    protected IReadOnlyList<string> All(EstateKind kind, Func<int, string> item) => new EstateList(kind.PerStack * Estate.Stacks, number => Estate.ChangeOf(kind, number) is EstateChange.Deleted ? null : item(number));

    /// <summary>An id of EC2's kind.</summary>
    protected static string Id(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:x17}");

    protected static string Uuid(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000");

    protected static int OfUuid(string id) => int.Parse(id.Split('/')[^1][..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
