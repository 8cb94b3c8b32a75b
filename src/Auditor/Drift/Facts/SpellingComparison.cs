using System.Globalization;
using System.Net;

namespace Auditor.Drift.Facts;

/// <summary>A step that tells whether an answer is of what was given, where the answer has more than what was given.</summary>
internal abstract record SpellingComparison : SpellingStep
{
    private const int AccountDigits = 12;

    public abstract bool Holds(string given, string actual);

    private static bool IsAccount(string text) => text.Length is AccountDigits && text.All(char.IsAsciiDigit);

    /// <summary>An ARN whose resource was given by its id or name.</summary>
    /// <param name="Service">The service.</param>
    /// <param name="Resource">The resource up to what was given: <c>key/</c>.</param>
    /// <param name="MayHaveRevision">Whether a name without a revision stands for any revision of it: <c>task-definition/web:7</c> for <c>web</c>.</param>
    internal sealed record Arn(string Service, string Resource, bool MayHaveRevision) : SpellingComparison
    {
        public override bool Holds(string given, string actual)
        {
            if (actual.Split(':', 6) is not ["arn", ['a', 'w', 's', ..], var service, _, var account, var resource]
                || service != Service || !IsAccount(account) || !resource.StartsWith(Resource + given, StringComparison.Ordinal))
            {
                return false;
            }

            var rest = resource.AsSpan(Resource.Length + given.Length);
            return rest.IsEmpty || (MayHaveRevision && !given.Contains(':') && rest is [':', _, ..] && !rest[1..].ContainsAnyExceptInRange('0', '9'));
        }
    }

    /// <summary>The root of an account that was given by its number.</summary>
    internal sealed record Root : SpellingComparison
    {
        public override bool Holds(string given, string actual) =>
            IsAccount(given) && actual.Split(':') is ["arn", ['a', 'w', 's', ..], "iam", "", var account, "root"] && account == given;
    }

    /// <summary>A version of which only the first parts were given: <c>16</c> becomes <c>16.3</c>, never <c>160</c> nor <c>17.1</c>.</summary>
    internal sealed record Version : SpellingComparison
    {
        public override bool Holds(string given, string actual) => actual.Length > given.Length + 1 && actual[given.Length] is '.' && actual.StartsWith(given, StringComparison.Ordinal);
    }

    /// <summary>The network that an address with a prefix length is in: <c>10.0.0.5/24</c> becomes <c>10.0.0.0/24</c>.</summary>
    internal sealed record Network : SpellingComparison
    {
        public override bool Holds(string given, string actual)
        {
            if (Read(given) is not { } first || Read(actual) is not { } second || first.Length != second.Length || first.Bytes.Length != second.Bytes.Length)
            {
                return false;
            }

            Mask(first.Bytes, first.Length);
            return first.Bytes.AsSpan().SequenceEqual(second.Bytes);
        }

        private static (byte[] Bytes, int Length)? Read(string text) =>
            text.Split('/') is [var address, var prefix] && IPAddress.TryParse(address, out var parsed) && int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                && length <= parsed.GetAddressBytes().Length * 8
                ? (parsed.GetAddressBytes(), length)
                : null;

        private static void Mask(byte[] bytes, int length)
        {
            for (var index = 0; index < bytes.Length; index++)
            {
                var kept = Math.Clamp(length - (index * 8), 0, 8);
                bytes[index] &= (byte)(0xFF << (8 - kept));
            }
        }
    }
}
