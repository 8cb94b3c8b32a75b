namespace ReferenceStack.Tests.Accounts;

/// <summary>Classes of tests that only read the seeded account share it; those that change it take a <see cref="SeededReference"/> of their own.</summary>
[CollectionDefinition(Name)]
public sealed class SeededCollection : ICollectionFixture<SeededReference>
{
    public const string Name = "A seeded account that is only read";
}
