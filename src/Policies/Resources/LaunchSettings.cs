using Policies.Model;

namespace Policies.Resources;

/// <summary>What an instance is launched with: by itself or by a launch template.</summary>
/// <param name="Source">The object that holds the settings.</param>
public sealed record LaunchSettings(Property Source)
{
    /// <summary>The network interfaces that are made with the instance.</summary>
    public Many<Property> NetworkInterfaces => Source["NetworkInterfaces"].Items;

    /// <summary>Whether the metadata service is to be reached at all; it is by default.</summary>
    private Value<string> HttpEndpoint => Source["MetadataOptions"]["HttpEndpoint"].Text.OrDefault("enabled");

    /// <summary>
    /// Holds if the metadata service demands tokens (IMDSv2) or is off. What is not said falls to the answer of a launch template, then to the
    /// account's default of the region, then to the image (EC2 user guide, "Configure instance metadata options for new instances").
    /// </summary>
    /// <param name="whenAbsent">The answer where nothing is said.</param>
    public Verdict RequiresTokens(Func<Property, Verdict> whenAbsent)
    {
        var tokens = Source["MetadataOptions"]["HttpTokens"];
        return tokens.Text.Judge(value => value is Value<string>.Absent ? whenAbsent(tokens) : value.Is("required"), "required") | HttpEndpoint.Is("disabled");
    }
}
