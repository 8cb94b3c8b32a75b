using Policies.Model;

namespace Policies.Resources;

/// <summary>What a listener does with a request: forward, redirect, answer, or authenticate before that.</summary>
/// <param name="Source">The object that holds the action's properties.</param>
public sealed record ListenerAction(Property Source)
{
    /// <summary>The type, such as <c>forward</c> or <c>redirect</c>.</summary>
    public Value<string> Type => Source["Type"].Text;

    /// <summary>Holds if it sends the viewer to HTTPS; a redirect keeps the protocol unless it names another (CloudFormation: Listener RedirectConfig).</summary>
    public Verdict RedirectsToHttps
    {
        get
        {
            var redirects = Type.Is("redirect");
            return redirects.IsNonCompliant ? redirects : redirects & Source["RedirectConfig"]["Protocol"].Text.OrDefault("#{protocol}").Is("HTTPS");
        }
    }
}
