using System.Collections.Concurrent;
using System.Xml.Linq;
using FakeAws.Requests;

namespace FakeAws.Proxy;

/// <summary>Which account an access key belongs to, as moto says.</summary>
internal sealed class AccessKeyAccounts(Upstream upstream)
{
    /// <summary>The account that moto gives to keys that it does not know.</summary>
    private const string DefaultAccount = "123456789012";

    private readonly ConcurrentDictionary<string, string> _accounts = new(StringComparer.Ordinal);

    public async ValueTask<string> FindAsync(string accessKey, CancellationToken cancellation)
    {
        if (accessKey.Length == 0)
        {
            return DefaultAccount;
        }

        if (_accounts.TryGetValue(accessKey, out var known))
        {
            return known;
        }

        using var content = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]);
        var answer = await upstream.CallAsync(new CredentialScope(accessKey, "us-east-1", "sts"), HttpMethod.Post, "/", content, [], cancellation);
        var account = answer.Status == 200 ? Find(answer.Text, "Account") : null;
        return _accounts.GetOrAdd(accessKey, account ?? DefaultAccount);
    }

    /// <summary>Learns from the answer of AssumeRole or CreateAccessKey, for a moto that verifies signatures.</summary>
    public void Learn(string account, string answer)
    {
        var key = Find(answer, "AccessKeyId");
        if (key is not null)
        {
            var arn = Find(answer, "Arn")?.Split(':');
            _accounts[key] = arn is { Length: > 4 } ? arn[4] : account;
        }
    }

    private static string? Find(string xml, string element) => XDocument.Parse(xml).Descendants().FirstOrDefault(found => found.Name.LocalName == element)?.Value;
}
