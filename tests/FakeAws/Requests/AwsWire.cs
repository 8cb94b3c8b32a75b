namespace FakeAws.Requests;

/// <summary>How a service speaks.</summary>
public enum AwsWire
{
    Json10,
    Json11,
    Query,
    Ec2Query,
    RestXml,
    RestJson,
}
