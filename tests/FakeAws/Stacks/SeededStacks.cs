using System.Collections.Immutable;
using FakeAws.Requests;
using FakeAws.Seeding;

namespace FakeAws.Stacks;

/// <summary>The stacks that a proxy knows.</summary>
internal sealed class SeededStacks
{
    private ImmutableArray<SeededStack> _stacks = [];

    public bool IsEmpty => _stacks.IsEmpty;

    public void Add(SeededStack stack) => ImmutableInterlocked.Update(ref _stacks, (present, added) => [.. present.Where(other => other.Id != added.Id), added], stack);

    /// <summary>The stacks of an account, in every region.</summary>
    public IEnumerable<SeededStack> Of(string account) => _stacks.Where(stack => stack.Account == account);

    public IEnumerable<SeededStack> In(string account, string region) => Of(account).Where(stack => stack.Region == region);

    /// <summary>The stacks of the account and region that a request is for.</summary>
    public IEnumerable<SeededStack> In(AwsRequest request) => In(request.Account, request.Region);

    /// <summary>The resources of a type in the account and region that a request is for.</summary>
    public IEnumerable<SeededResource> Resources(AwsRequest request, string type) => In(request).SelectMany(stack => stack.Resources).Where(resource => resource.Type == type);

    /// <summary>The resources of a type of a global service: those of every region of the account.</summary>
    public IEnumerable<SeededResource> GlobalResources(AwsRequest request, string type) => Of(request.Account).SelectMany(stack => stack.Resources).Where(resource => resource.Type == type);
}
