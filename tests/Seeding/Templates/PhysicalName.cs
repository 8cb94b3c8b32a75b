using System.Security.Cryptography;
using System.Text;

namespace Seeding.Templates;

/// <summary>Names as CloudFormation makes them where the template gives none; the same in every run.</summary>
internal static class PhysicalName
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int Suffix = 12;

    public static string Generate(AssemblyStack owner, string logicalId, int limit)
    {
        var stack = owner.Name;
        var room = limit - Suffix - 2;
        var ofStack = Math.Max(room - logicalId.Length, room / 2);
        var first = stack[..Math.Min(stack.Length, ofStack)].TrimEnd('-');
        var second = logicalId[..Math.Min(logicalId.Length, room - first.Length)];

        return $"{first}-{second}-{string.Concat(Hash(owner, logicalId).Take(Suffix).Select(part => Letters[part % Letters.Length]))}";
    }

    /// <summary>An id of the form that AWS gives to many things; that of a stack itself without a logical id.</summary>
    public static Guid Id(AssemblyStack owner, string logicalId = "") => new(Hash(owner, logicalId).AsSpan(0, 16));

    private static byte[] Hash(AssemblyStack owner, string logicalId) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{owner.Account} {owner.Region} {owner.Name} {logicalId}"));
}
