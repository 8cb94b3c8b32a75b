namespace ReferenceStack.Tests.Gate;

public sealed class PropertyLineTests
{
    [Theory]
    [InlineData("Properties/List/1/Name", 12)]
    [InlineData("Properties/List/1", 11)]
    [InlineData("Properties/List/2", 8)]
    [InlineData("Properties/List/0/Name/Deeper", 10)]
    [InlineData("Properties/Absent/Deeper", 5)]
    [InlineData("DeletionPolicy", 16)]
    [InlineData("Absent", 5)]
    public void A_property_stands_where_it_is_written_or_where_it_would_be(string path, int line) => Assert.Equal(
        line,
        PropertyLine.Of(
            """
            {
              "Resources": {
                "Other": {
                },
                "Data": {
                  "Type": "AWS::S3::Bucket",
                  "Properties": {
                    "List": [
                      {
                        "Name": "first" },
                      {
                        "Name": "second" }
                    ],
                    "Name": true
                  },
                  "DeletionPolicy": "Retain"
                }
              }
            }
            """u8.ToArray(),
            "Data",
            path));
}
