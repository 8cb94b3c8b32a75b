using System.Text.Json.Nodes;
using Auditor.Drift.Inventory.Trail;

namespace Auditor.Tests.Drift.Inventory.Trail;

public sealed class EventPrincipalTests
{
    [Theory]
    [InlineData("""{"type": "IAMUser", "arn": "arn:aws:iam::123456789012:user/team/alice", "userName": "alice", "accessKeyId": "AKIA"}""", "alice")]
    [InlineData("""{"type": "AssumedRole", "principalId": "AROA:bob@example.com", "arn": "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1/bob@example.com", "sessionContext": {"sessionIssuer": {"userName": "AWSReservedSSO_Admin_1"}}}""", "AWSReservedSSO_Admin_1/bob@example.com")]
    [InlineData("""{"type": "FederatedUser", "arn": "arn:aws:sts::123456789012:federated-user/carol"}""", "carol")]
    [InlineData("""{"type": "Root", "arn": "arn:aws:iam::123456789012:root"}""", "root")]
    [InlineData("""{"type": "AWSService", "invokedBy": "autoscaling.amazonaws.com"}""", "autoscaling.amazonaws.com")]
    [InlineData("""{"type": "WebIdentityUser", "userName": "repo:example/app", "principalId": "p"}""", "repo:example/app")]
    [InlineData("""{"type": "IdentityCenterUser", "accountId": "123456789012"}""", null)]
    [InlineData("null", null)]
    public void Who_called_is_named_as_people_know_it(string identity, string? expected) => Assert.Equal(expected, EventPrincipal.Of(JsonNode.Parse(identity) as JsonObject));
}
