using Policies.Model;

namespace Policies.Resources;

/// <summary>Values that name something.</summary>
public static class Names
{
    extension(Value<string> value)
    {
        /// <summary>Holds if something is named, even by what is only known on deployment; an empty text names nothing.</summary>
        public Verdict IsNamed(string expected) => value.Judge(
            one => one is Value<string>.Known ? one.Test(text => text.Length > 0, expected) : one.IsPresent(expected),
            expected);
    }
}
