using Policies;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>The typed views that come with the product.</summary>
internal static class ResourceViews
{
    /// <summary>The view of a CloudFormation type, or null.</summary>
    public static Type? Find(string resourceType) => Array.Find(All(), view => (string?)view.GetProperty("Type")?.GetValue(null) == resourceType);

    /// <summary>What a new view of a type is called: <c>AWS::S3::Bucket</c> is <c>Bucket</c>, or <c>S3Bucket</c> where that is taken.</summary>
    public static string NameOf(string resourceType)
    {
        var parts = resourceType.Split("::");
        return Array.Exists(All(), view => view.Name == parts[^1]) ? $"{parts[^2]}{parts[^1]}" : parts[^1];
    }

    private static Type[] All() =>
        [.. typeof(PolicyCatalog).Assembly.GetTypes().Where(type => type is { IsAbstract: false, Namespace: "Policies.Resources" }
            && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IResourceView<>)))];
}
