using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Seeding;
using Seeding;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts;

/// <summary>Changes settings of the seeded account by plain calls, as somebody would by hand.</summary>
internal sealed class SettingCalls(SeededAccount account, AwsCalls calls)
{
    public const string Production = "HousingTrends-production";

    /// <summary>The one resource of a type in production, at (a part of) a construct path where there are several.</summary>
    public SeededResource Resource(string type, string path = "") => account.ResourceOf(Production, type, path);

    public Task QueryAsync(AwsService service, string operation, JsonObject arguments) => calls.QueryAsync(service, operation, arguments);

    public Task JsonAsync(AwsService service, string operation, JsonObject arguments) => calls.JsonAsync(service, operation, arguments);

    public Task PutAsync(string service, string path, XElement body) => calls.RestAsync(HttpMethod.Put, service, path, body);

    public Task DeleteAsync(string service, string path) => calls.RestAsync(HttpMethod.Delete, service, path);
}
