using System.Security.Cryptography;
using System.Text;

namespace Seeding.Templates;

/// <summary>Names as CloudFormation makes them where the template gives none; the same in every run.</summary>
internal static class PhysicalName
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int Suffix = 12;

    public static string Generate(string stack, string logicalId, int limit)
    {
        var room = limit - Suffix - 2;
        var ofStack = Math.Max(room - logicalId.Length, room / 2);
        var first = stack[..Math.Min(stack.Length, ofStack)].TrimEnd('-');
        var second = logicalId[..Math.Min(logicalId.Length, room - first.Length)];

        return $"{first}-{second}-{string.Concat(Hash(stack, logicalId).Take(Suffix).Select(part => Letters[part % Letters.Length]))}";
    }

    public static Guid Guid(params string[] parts) => new(Hash(parts).AsSpan(0, 16));

    private static byte[] Hash(params string[] parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
}
