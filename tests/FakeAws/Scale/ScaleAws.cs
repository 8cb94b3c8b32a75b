using System.Collections.Concurrent;
using System.Text;
using FakeAws.Calls;
using FakeAws.Faults;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Scale.Estates;

namespace FakeAws.Scale;

/// <summary>
/// An organization of many accounts with some 1,000 resources each, answered from memory: every answer is written once and copied for each account
/// with its number put in. Credentials of any kind count as the management account's; an assumed role is in the account that its ARN names.
/// </summary>
public sealed class ScaleAws
{
    private readonly ConcurrentDictionary<string, ScaleTemplate> _templates = new(StringComparer.Ordinal);
    private readonly ScaleOrganization _organization;
    private readonly ScaleModel _model;
    private readonly ScaleConfig _config;
    private readonly ScaleEstate? _estate;

    /// <summary>Makes an organization whose resources lie in one region; other regions are empty.</summary>
    public ScaleAws(int accounts, string region = "us-east-1")
    {
        _organization = new ScaleOrganization(accounts);
        _model = new ScaleModel(region);
        _config = new ScaleConfig(_model, _organization, region);
    }

    /// <summary>Makes an organization of one account that holds an estate.</summary>
    public ScaleAws(ScaleEstate estate)
        : this(1, estate.Region) => _estate = estate;

    /// <summary>The accounts; the first is the management account.</summary>
    public IReadOnlyList<string> Accounts => _organization.Accounts;

    public CallLog Calls { get; } = new();

    public FaultRules Faults { get; } = new();

    /// <summary>How long every answer takes, as the network would.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>For a client's HTTP: answers without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new ScaleHandler(this);

    /// <summary>The same behind a socket of this machine.</summary>
    public Task<ScaleServer> ServeAsync(CancellationToken cancellation = default) => ScaleServer.StartAsync(this, cancellation);

    internal async ValueTask<(AwsResponse Answer, Fault? Fault, AwsRequest? Request)> AnswerAsync(string method, string target, Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, cancellation);
        }

        var scope = CredentialScope.Parse(header("Authorization"));
        var account = _organization.AccountOf(scope.AccessKey);
        if (Faults.IsEmpty && _estate is null && scope.SigningName is not ("sts" or "organizations" or "config"))
        {
            var template = await FindAsync(scope, account, method, target, header, body, cancellation);
            Calls.Add(template.Call, account, scope.Region);
            return (template.Answer with { Body = template.For(account) }, null, null);
        }

        var request = RequestReader.Read(method, target, header, body) with { Account = account };
        Calls.Add(request);
        var fault = Faults.Find(request);
        if (fault is not null && FaultWriter.Replacement(request, fault) is { } replacement)
        {
            return (replacement, null, request);
        }

        // Of an estate every answer is asked for once, so that none is kept.
        var answer = _organization.Answer(request) ?? _estate?.Answers.Answer(request) ?? (request.Service == "config" ? Stamp(request, await _config.AnswerAsync(request, cancellation)) : null);
        if (answer is null)
        {
            var template = await FindAsync(scope, account, method, target, header, body, cancellation);
            answer = template.Answer with { Body = template.For(account) };
        }

        return (FaultWriter.Spoil(answer, fault), fault, request);
    }

    private static AwsResponse? Stamp(AwsRequest request, AwsResponse? answer) =>
        answer is null ? null : answer with { Body = new ScaleTemplate(request.Call, answer).For(request.Account) };

    /// <summary>The answer to a call, whichever account makes it: its number is taken out of what it asks.</summary>
    private async ValueTask<ScaleTemplate> FindAsync(CredentialScope scope, string account, string method, string target, Func<string, string?> header, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = target.Replace(account, ScaleIds.Account, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(body.Span).Replace(account, ScaleIds.Account, StringComparison.Ordinal);
        var key = $"{scope.SigningName} {scope.Region} {header("X-Amz-Target")} {method} {asked} {text}";
        if (_templates.TryGetValue(key, out var known))
        {
            return known;
        }

        var request = RequestReader.Read(method, asked, header, Encoding.UTF8.GetBytes(text)) with { Account = ScaleIds.Account };
        return _templates.GetOrAdd(key, new ScaleTemplate(request.Call, await _model.AnswerAsync(request, cancellation)));
    }
}
