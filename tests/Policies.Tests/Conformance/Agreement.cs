namespace Policies.Tests.Conformance;

/// <summary>How the auditor's answer stands to an author's.</summary>
internal enum Agreement
{
    Agree,
    Unknown,
    Disagree,
}
