using System.Collections.Concurrent;
using System.Text;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Proxy;

/// <summary>
/// What was answered, for scans of one unchanged account that differ in their faults alone: moto takes longer over a scan than everything else.
/// Requests still come over the wire, are counted, and suffer their faults.
/// </summary>
public sealed class AnswerMemory
{
    private readonly ConcurrentDictionary<string, AwsResponse> _answers = new(StringComparer.Ordinal);

    internal bool IsOn { get; private set; }

    /// <summary>From now on answers are kept; whoever changes the account ends it first.</summary>
    public void Begin() => IsOn = true;

    /// <summary>Forgets everything, and asks again from now on.</summary>
    public void End()
    {
        IsOn = false;
        _answers.Clear();
    }

    internal AwsResponse? Find(AwsRequest request) => IsOn ? _answers.GetValueOrDefault(Key(request)) : null;

    internal void Keep(AwsRequest request, AwsResponse answer)
    {
        if (IsOn)
        {
            _answers[Key(request)] = answer;
        }
    }

    private static string Key(AwsRequest request) => $"{request.Account} {request.Region} {request.Call} {request.Method} {request.Target} {Encoding.UTF8.GetString(request.Body.Span)}";
}
