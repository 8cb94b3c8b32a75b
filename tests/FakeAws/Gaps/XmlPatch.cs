using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Gaps;

/// <summary>Changes moto's XML in place.</summary>
internal abstract class XmlPatch : IPatch
{
    public abstract bool Concerns(AwsRequest request);

    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var root = XDocument.Parse(answer.Text).Root!;
        Patch(request, root);
        return ValueTask.FromResult(AwsResponse.Xml(root) with { ContentType = answer.ContentType, Headers = answer.Headers });
    }

    protected abstract void Patch(AwsRequest request, XElement root);

    /// <summary>The elements of a name, wherever they stand.</summary>
    protected static IEnumerable<XElement> All(XElement root, string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    protected static string? Text(XElement parent, string name) => Find(parent, name)?.Value;

    protected static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>Adds a member that moto left out; what it gave stays.</summary>
    protected static void AddIfAbsent(XElement parent, string name, object? value)
    {
        if (value is not null && Find(parent, name) is null)
        {
            parent.Add(new XElement(parent.Name.Namespace + name, value));
        }
    }
}
