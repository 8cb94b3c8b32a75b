using System.Collections.Immutable;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reads;

/// <summary>An operation of the table.</summary>
/// <param name="Aws">As it is called.</param>
/// <param name="Page">How it is paged, or null.</param>
/// <param name="Iam">The actions that allow it.</param>
internal sealed record ReadOperation(AwsOperation Aws, ReadPage? Page, ImmutableArray<string> Iam);
