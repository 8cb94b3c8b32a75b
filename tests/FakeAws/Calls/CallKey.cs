namespace FakeAws.Calls;

/// <summary>What calls are counted by.</summary>
public readonly record struct CallKey(string Call, string Account, string Region);
