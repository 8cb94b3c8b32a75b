using System.Text;
using FakeAws.Responses;

namespace FakeAws.Scale;

/// <summary>One answer, and the places where the account's number stands in it.</summary>
internal sealed class ScaleTemplate
{
    private static readonly byte[] Placeholder = Encoding.ASCII.GetBytes(ScaleIds.Account);

    private readonly byte[] _body;
    private readonly int[] _places;

    public ScaleTemplate(string call, AwsResponse answer)
    {
        Call = call;
        Answer = answer;
        _body = answer.Body.ToArray();
        var places = new List<int>();
        for (var at = 0; _body.AsSpan(at).IndexOf(Placeholder) is >= 0 and var found; at = places[^1] + Placeholder.Length)
        {
            places.Add(at + found);
        }

        _places = [.. places];
    }

    /// <summary>The call, to be counted by: <c>rds:DescribeDBInstances</c>.</summary>
    public string Call { get; }

    /// <summary>The answer's status, type and headers; its body is the model's.</summary>
    public AwsResponse Answer { get; }

    /// <summary>The body for an account.</summary>
    public byte[] For(string account)
    {
        if (_places.Length == 0)
        {
            return _body;
        }

        var body = (byte[])_body.Clone();
        foreach (var place in _places)
        {
            Encoding.ASCII.GetBytes(account, body.AsSpan(place));
        }

        return body;
    }
}
