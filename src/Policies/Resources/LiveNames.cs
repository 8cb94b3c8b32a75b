using Policies.Model;

namespace Policies.Resources;

/// <summary>References between live resources.</summary>
internal static class LiveNames
{
    extension(Value<string> reference)
    {
        /// <summary>
        /// The reference, unless it names nothing that was read: where resources are live they are named by their ids alone, so that such a
        /// name means none of those that were read. In a template it may still mean one, by a name that is given from outside.
        /// </summary>
        public Many<Value<string>> AmongRead<T>()
            where T : class, IResourceView<T> =>
            reference is Value<string>.Known && reference.Property.Resource.Origin.IsLive && reference.Property.Resource.Graph.Follow<T>(reference).Elements is []
                ? Many<Value<string>>.None
                : Many<Value<string>>.Of(reference);
    }
}
