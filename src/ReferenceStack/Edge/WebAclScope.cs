namespace ReferenceStack.Edge;

/// <summary>What a web ACL stands in front of.</summary>
internal enum WebAclScope
{
    CloudFront,
    Regional,
}
