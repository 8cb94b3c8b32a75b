using System.Globalization;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>A key that stands twice in one object: CloudFormation keeps one of them, and which is not for the auditor to guess.</summary>
internal static class DuplicateKey
{
    public static AuditException Problem((MapEntry First, MapEntry Second) twice, string file) => TemplateText.Problem(
        string.Create(CultureInfo.InvariantCulture, $"the key \"{twice.Second.Key}\" stands twice in this object; the first is on line {twice.First.KeyPosition.Line}. Remove or rename one"), file, twice.Second.KeyPosition);
}
