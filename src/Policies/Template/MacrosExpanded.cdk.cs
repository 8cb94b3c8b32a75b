using Amazon.CDK.AWS.Lambda;

// A function of AWS::Lambda stands in the template as it is deployed; one of AWS::Serverless would be made by a macro.
new Function(this, "Import", new FunctionProps
{
    Runtime = Runtime.PYTHON_3_12,
    Handler = "index.handler",
    Code = Code.FromInline("def handler(event, context): pass"),
});
